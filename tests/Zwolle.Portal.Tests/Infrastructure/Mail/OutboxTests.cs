using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

public sealed class OutboxTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private readonly string _key = $"test:{TestData.Word()}";

    private NewMail Mail => new(_key, "jan@voorbeeld.test", "Uitnodiging", "Welkom.");

    [Fact]
    public async Task Add_WithoutSave_WritesNothing()
    {
        await WithOutboxAsync((_, outbox) => outbox.AddAsync(Mail));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Add_RolledBack_WritesNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => WithOutboxAsync((context, outbox) => context.TransactAsync<int>(async () =>
        {
            await outbox.AddAsync(Mail);
            await context.SaveChangesAsync();
            throw new InvalidOperationException("The work failed.");
        })));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Add_SameKeyAgain_IsNoErrorAndNoSecondRow()
    {
        await WithOutboxAsync(async (context, outbox) =>
        {
            Assert.True(await outbox.AddAsync(Mail));
            Assert.False(await outbox.AddAsync(Mail with { Text = "Nog eens." }));
            await context.SaveChangesAsync();
            Assert.False(await outbox.AddAsync(Mail));
            return await context.SaveChangesAsync();
        });
        await WithOutboxAsync(async (context, outbox) =>
        {
            Assert.False(await outbox.AddAsync(Mail with { Recipient = "piet@voorbeeld.test" }));
            return await context.SaveChangesAsync();
        });

        var row = Assert.Single(await RowsAsync());
        Assert.Equal(("jan@voorbeeld.test", "Welkom."), (row.Recipient, row.Text));
        Assert.Equal(portal.Clock.Now.UtcDateTime, row.NotBefore);
    }

    /// <summary>One of two at the same instant may fail, and then saves nothing; there is always one row.</summary>
    [Fact]
    public async Task Add_SameKeyInManySavesAtOnce_MakesOneRow()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await WithOutboxAsync((context, outbox) => context.TransactAsync(async () =>
                {
                    var isNew = await outbox.AddAsync(Mail);
                    await context.SaveChangesAsync();
                    return isNew;
                }));
            }
            catch (DbUpdateException)
            {
                return false;
            }
        })));

        Assert.Single(added, isNew => isNew);
        Assert.Single(await RowsAsync());
    }

    [Theory]
    [InlineData("Uitnodiging\r\nBcc: piet@voorbeeld.test")]
    [InlineData("Uitnodiging\nBcc: piet@voorbeeld.test")]
    [InlineData("Uitnodiging\rX: y")]
    [InlineData("Uitnodiging\0")]
    [InlineData("Uitnodiging\u2028Bcc: piet@voorbeeld.test")]
    [InlineData("Uitnodiging\u0085Bcc: piet@voorbeeld.test")]
    [InlineData("Uitnodiging\tmet tab")]
    [InlineData(" ")]
    public async Task Add_SubjectThatIsNoLine_IsRefused(string subject) => await RefusedAsync(Mail with { Subject = subject });

    [Fact]
    public async Task Add_WhatDoesNotFit_IsRefused()
    {
        await RefusedAsync(Mail with { Subject = new string('x', OutboxMessage.SubjectMaxLength + 1) });
        await RefusedAsync(Mail with { Text = new string('x', OutboxMessage.BodyMaxLength + 1) });
        await RefusedAsync(Mail with { Text = "" });
        await RefusedAsync(Mail with { Html = new string('x', OutboxMessage.BodyMaxLength + 1) });
        await RefusedAsync(Mail with { Key = new string('x', OutboxMessage.KeyMaxLength + 1) });
        await RefusedAsync(Mail with { Key = "uitnodiging:jan@voorbeeld.test" });
        await RefusedAsync(Mail with { Recipient = "jan@voorbeeld.test, piet@voorbeeld.test" });
    }

    [Theory]
    [InlineData(false, "mail.voorbeeld.test", false)]
    [InlineData(true, "", false)]
    [InlineData(true, "mail.voorbeeld.test", true)]
    public void UsesRelay_OnlyWhenOfficialAndSet(bool official, string host, bool expected) =>
        Assert.Equal(expected, Portal.Setup.Mail.UsesRelay(new PortalOptions { Official = official }, new SmtpOptions { Host = host }));

    private async Task RefusedAsync(NewMail mail)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => WithOutboxAsync((_, outbox) => outbox.AddAsync(mail)));
        Assert.DoesNotContain("voorbeeld", exception.Message, StringComparison.Ordinal);
    }

    private async Task<T> WithOutboxAsync<T>(Func<PortalDbContext, Outbox, Task<T>> work)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<Outbox>());
    }

    private Task<List<OutboxMessage>> RowsAsync() => portal.Portal.WithContextAsync(context => context.Outbox.AsNoTracking().Where(m => m.DeduplicationKey == _key).ToListAsync());
}

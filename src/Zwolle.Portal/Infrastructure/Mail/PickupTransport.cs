using System.Globalization;
using System.Net.Mail;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// Leaves every mail as a file (RFC 5322, .eml) in a folder, where any mail program opens it. A file appears whole or not
/// at all, and a mail that is sent again replaces its first file.
/// </summary>
public sealed class PickupTransport(string folder) : IMailTransport
{
    /// <summary>Deletes the mails that were written before an instant (UTC).</summary>
    public void DeleteBefore(DateTime utc)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Where(file => File.GetLastWriteTimeUtc(file) < utc))
        {
            File.Delete(file);
        }
    }

    /// <summary>Deletes the files of some mails, as far as they are there. What somebody has open goes after its thirty days.</summary>
    public void Delete(IEnumerable<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var id in ids)
        {
            try
            {
                File.Delete(PathOf(id));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }

    public async Task SendAsync(MailMessage message, Guid id, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(message);
        var scratch = Path.Combine(folder, ".writing", Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(scratch);
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = scratch })
            {
                await client.SendMailAsync(message, stopping);
            }

            var written = Directory.GetFiles(scratch).Single();
            File.Move(written, PathOf(id), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new MailException($"The folder for mail cannot be written ({exception.GetBaseException().GetType().Name}).", isPermanent: false);
        }
        finally
        {
            if (Directory.Exists(scratch))
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
    }

    private string PathOf(Guid id) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{id:N}.eml"));
}

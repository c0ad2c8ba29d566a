using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Digests;

[Route(ContentLinks.Digests)]
public sealed class DigestsController(DigestEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<DigestForm>(editor, revisions, queries)
{
    private readonly DigestEditor _editor = editor;

    protected override async Task<bool> RearrangeAsync(DigestForm form, string? button)
    {
        switch (button)
        {
            case DigestButtons.Fill:
                await _editor.FillAsync(form);
                return true;
            case DigestButtons.AddPiece:
                form.Items.Add(new DigestItemInput());
                return true;
            case not null when NumberAfter(button, DigestButtons.Up) is { } up:
                form.Arrange();
                form.Move(up, -1);
                return true;
            case not null when NumberAfter(button, DigestButtons.Down) is { } down:
                form.Arrange();
                form.Move(down, 1);
                return true;
            case not null when NumberAfter(button, DigestButtons.Remove) is { } gone:
                if (gone < form.Items.Count)
                {
                    form.Items.RemoveAt(gone);
                }

                return true;
            default:
                return false;
        }
    }

    private static int? NumberAfter(string button, string start) =>
        button.StartsWith(start, StringComparison.Ordinal) && int.TryParse(button[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

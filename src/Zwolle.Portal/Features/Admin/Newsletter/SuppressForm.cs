using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Admin.Newsletter;

/// <summary>An address that may get no newsletter any more. No record: whoever logs it gets the name of this class.</summary>
public sealed class SuppressForm
{
    private const string ByComplaint = "klacht";
    private const string ByRequest = "verzoek";

    public static IReadOnlyList<Choice> Reasons { get; } = [new(ByRequest, "Iemand vroeg erom"), new(ByComplaint, "Iemand klaagde over de mail")];

    [FromForm(Name = "mail")]
    public string? Email { get; set; }

    [FromForm(Name = "reden")]
    public string? Reason { get; set; }

    public SuppressionReason Why => Reason == ByComplaint ? SuppressionReason.Complaint : SuppressionReason.Staff;

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        Email = TypedText.Clean(Email);
        if (!MailAddressRule.IsAddress(Email))
        {
            problems.Add(new Problem("mail", Email is null ? "Vul het mailadres in." : "Dit is geen mailadres. Vul het zo in: naam@voorbeeld.nl."));
        }

        if (Reason is not (ByComplaint or ByRequest))
        {
            problems.Add(new Problem("reden", "Kies waarom."));
        }

        return problems;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A value that one can choose, and how it is called.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>
/// One field of a form: label, hint, where its text will appear, what is wrong with it, and the control itself, tied
/// together for screen readers.
/// <code>&lt;zp-field name="Title" label="Titel" value="@form.Title" problems="@Model.Problems" shown="op de kaart, in lijsten" max="120" required /&gt;</code>
/// </summary>
[HtmlTargetElement("zp-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Name of the property of the form; also the id of the control.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>text, email, password, date, time, number, file, textarea, select, checkbox, radios or checkboxes.</summary>
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>The chosen values of checkboxes.</summary>
    public IReadOnlyCollection<string> Values { get; set; } = [];

    /// <summary>For select, radios and checkboxes.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>For a checkbox.</summary>
    public bool Checked { get; set; }

    public string? Hint { get; set; }

    /// <summary>Where residents will read it: 'op de kaart, in lijsten en in de agenda'.</summary>
    public string? Shown { get; set; }

    /// <summary>The longest text, in characters.</summary>
    public int? Max { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>Of a textarea: it may hold marks (Markdown), so <c>editor.js</c> sets buttons above it.</summary>
    public bool Marks { get; set; }

    /// <summary>Says 'verplicht' beside the label. The server decides; the browser stops nobody.</summary>
    public bool Required { get; set; }

    /// <summary>What a field says that is not required by itself.</summary>
    public string Optional { get; set; } = "(mag leeg blijven)";

    public bool Narrow { get; set; }

    /// <summary>Of a file: what the browser offers first.</summary>
    public string? Accept { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>Who reads it, for the help with the text. Without it: residents read what is long, and what shows somewhere; not what is a number, a name or an address.</summary>
    public TextAudience? Audience { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private TextAudience Reader => Audience
        ?? (Type == "textarea" || (Type == "text" && Shown is not null && Inputmode is null && Autocomplete is null && !Narrow) ? TextAudience.Residents : TextAudience.None);

    private string? Error => Problems.Of(Name);

    private bool IsGroup => Type is "radios" or "checkboxes";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"zp-field utrecht-form-field{(Narrow ? " zp-field--narrow" : "")}{(Error is null ? "" : " zp-field--wrong")}{(IsGroup ? " zp-choices" : "")}");
        var content = output.Content;
        if (Type == "checkbox")
        {
            content.AppendHtml(CheckOrRadio("checkbox", Name, "true", Label, Checked));
            AppendTexts(content);
            return;
        }

        var label = new TagBuilder(IsGroup ? "legend" : "label");
        label.AddCssClass("utrecht-form-label");
        label.InnerHtml.Append(Label);
        if (!Required)
        {
            label.InnerHtml.AppendHtml(" ").AppendHtml(Text("small", Optional));
        }

        if (!IsGroup)
        {
            label.Attributes["for"] = Name;
        }

        content.AppendHtml(label);
        AppendTexts(content);
        if (IsGroup)
        {
            // The link of the error summary leads to the first choice.
            output.Attributes.SetAttribute("aria-describedby", DescribedBy());
            foreach (var (number, choice) in Choices.Index())
            {
                content.AppendHtml(CheckOrRadio(
                    Type == "radios" ? "radio" : "checkbox",
                    number == 0 ? Name : $"{Name}-{number.ToString(CultureInfo.InvariantCulture)}",
                    choice.Value,
                    choice.Text,
                    Type == "radios" ? choice.Value == Value : Values.Contains(choice.Value)));
            }

            return;
        }

        if (Reader == TextAudience.None)
        {
            content.AppendHtml(Control(null));
            return;
        }

        var advice = ViewContext.HttpContext.TextHelp().Add(Name, Label, Value, Reader);
        content.AppendHtml(Control(advice)).AppendHtml(AdviceTags.Of(Name, advice));
    }

    private void AppendTexts(TagHelperContent content)
    {
        if (Hint is not null)
        {
            content.AppendHtml(Text("p", Hint, "utrecht-form-field-description", Name + "-hint"));
        }

        if (Shown is not null)
        {
            content.AppendHtml(Text("p", "Dit staat " + Shown, "zp-field__shown", Name + "-plek"));
        }

        if (Error is not null)
        {
            content.AppendHtml(Text("p", Error, "utrecht-form-field-error-message utrecht-form-field__error-message", Name + "-fout"));
        }
    }

    private TagBuilder Control(FieldAdvice? advice)
    {
        var control = new TagBuilder(Type switch { "textarea" => "textarea", "select" => "select", _ => "input" });
        control.Attributes["id"] = control.Attributes["name"] = Name;
        control.AddCssClass(Type == "select" ? "zp-select" : "utrecht-textbox utrecht-textbox--html-input");
        AddState(control, advice);
        if (Max is { } max)
        {
            control.Attributes["maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        }

        if (Autocomplete is not null)
        {
            control.Attributes["autocomplete"] = Autocomplete;
        }

        if (Inputmode is not null)
        {
            control.Attributes["inputmode"] = Inputmode;
        }

        switch (Type)
        {
            case "textarea":
                control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                if (Marks)
                {
                    control.Attributes["data-marks"] = ContentLinks.Marks;
                    control.Attributes["data-picture"] = FileAdminLinks.NewPicture;
                    control.Attributes["data-document"] = FileAdminLinks.NewDocument;
                }

                // A browser leaves out the first line break after the tag.
                control.InnerHtml.AppendHtml("\n").Append(Value ?? "");
                break;
            case "select":
                foreach (var choice in Choices)
                {
                    var option = Text("option", choice.Text);
                    option.Attributes["value"] = choice.Value;
                    if (choice.Value == (Value ?? ""))
                    {
                        option.Attributes["selected"] = "";
                    }

                    control.InnerHtml.AppendHtml(option);
                }

                break;
            default:
                FillInput(control);
                break;
        }

        return control;
    }

    private void FillInput(TagBuilder control)
    {
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = Type;
        if (Accept is not null)
        {
            control.Attributes["accept"] = Accept;
        }

        if (Type is not ("password" or "file"))
        {
            control.Attributes["value"] = Value ?? "";
        }
    }

    private TagBuilder CheckOrRadio(string type, string id, string value, string text, bool isChecked)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = value;
        if (isChecked)
        {
            input.Attributes["checked"] = "";
        }

        if (Type == "checkbox")
        {
            AddState(input);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("zp-choice");
        label.InnerHtml.AppendHtml(input).AppendHtml(Text("span", text));
        return label;
    }

    private void AddState(TagBuilder control, FieldAdvice? advice = null)
    {
        if (Required && Type != "checkbox")
        {
            control.Attributes["aria-required"] = "true";
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (DescribedBy(advice) is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }
    }

    private string? DescribedBy(FieldAdvice? advice = null)
    {
        string?[] ids = [Error is null ? null : Name + "-fout", Hint is null ? null : Name + "-hint", Shown is null ? null : Name + "-plek", advice is null ? null : AdviceTags.CountId(Name)];
        return ids.Any(id => id is not null) ? string.Join(' ', ids.Where(id => id is not null)) : null;
    }

    private static TagBuilder Text(string tag, string text, string? style = null, string? id = null)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);
        if (style is not null)
        {
            element.AddCssClass(style);
        }

        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        return element;
    }
}

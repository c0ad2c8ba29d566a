using Zwolle.Portal.Data.Translations;

namespace Zwolle.Portal.Features.Translations;

/// <summary>A language: how it is called, how it is written, and what the site itself says in it.</summary>
/// <param name="Language">Which one.</param>
/// <param name="Code">For the lang attribute and in addresses (BCP 47).</param>
/// <param name="Name">As its own readers call it.</param>
/// <param name="Dutch">As colleagues call it.</param>
/// <param name="TranslatedBy">Before the name of who translated.</param>
/// <param name="Changed">That the Dutch text changed after the translation.</param>
/// <param name="IsRightToLeft">How it is written.</param>
public sealed record LanguageWords(TranslationLanguage Language, string Code, string Name, string Dutch, string TranslatedBy, string Changed, bool IsRightToLeft = false)
{
    /// <summary>The dir attribute.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The id of the text on the page of an item.</summary>
    public string Anchor => $"taal-{Code}";
}

public static class TranslationWords
{
    public static IReadOnlyList<LanguageWords> All { get; } =
    [
        new(TranslationLanguage.English, "en", "English", "Engels", "Translated by", "The Dutch text has changed since this translation."),
        new(TranslationLanguage.Arabic, "ar", "العربية", "Arabisch", "ترجمة", "تغيّر النص الهولندي بعد هذه الترجمة.", IsRightToLeft: true),
        new(TranslationLanguage.Turkish, "tr", "Türkçe", "Turks", "Çeviren", "Hollandaca metin bu çeviriden sonra değişti."),
        new(TranslationLanguage.Ukrainian, "uk", "Українська", "Oekraïens", "Переклад", "Після цього перекладу нідерландський текст змінено."),
        new(TranslationLanguage.Polish, "pl", "Polski", "Pools", "Tłumaczenie", "Tekst niderlandzki zmienił się po tym tłumaczeniu."),
        new(TranslationLanguage.Tigrinya, "ti", "ትግርኛ", "Tigrinya", "ትርጉም", "እቲ ናይ ሆላንድ ጽሑፍ ድሕሪ እዚ ትርጉም ተቐይሩ ኣሎ።"),
    ];

    public static LanguageWords Of(TranslationLanguage language) => All.Single(words => words.Language == language);

    /// <summary>The language with that code; null for another.</summary>
    public static LanguageWords? ByCode(string? code) => All.FirstOrDefault(words => words.Code == code);
}

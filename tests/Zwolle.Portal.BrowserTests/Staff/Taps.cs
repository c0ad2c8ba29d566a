using System.Globalization;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>
/// A thumb on a phone that is counted. Typing is not, and neither is going to the next field: the keyboard of a phone has
/// a key for that. A day is chosen in the phone's own calendar: open it, the day, ready.
/// </summary>
public sealed class Taps
{
    private const int OfADay = 3;

    public int Count { get; private set; }

    public Task OnAsync(ILocator target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Count++;
        return target.ClickAsync();
    }

    public Task ChooseDayAsync(ILocator field, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(field);
        Count += OfADay;
        return field.FillAsync(day.ToString("O", CultureInfo.InvariantCulture));
    }
}

namespace Zwolle.Portal.Features.Shared;

/// <summary>The row of page numbers under a list.</summary>
public sealed record Pagination(int Page, int Last, Func<int, string> Link)
{
    /// <summary>The last page of a list; an empty list has one.</summary>
    /// <param name="total">How many rows there are.</param>
    /// <param name="size">How many a page shows.</param>
    /// <param name="most">How many pages are shown at most.</param>
    public static int LastOf(int total, int size, int most) => Math.Clamp((total + size - 1) / size, 1, most);

    /// <summary>The first, the last and those around this page; 0 stands for a gap.</summary>
    public IReadOnlyList<int> Numbers
    {
        get
        {
            var near = Enumerable.Range(Page - 1, 3).Append(1).Append(Last).Where(n => n >= 1 && n <= Last).Distinct().Order();
            var numbers = new List<int>();
            foreach (var number in near)
            {
                if (numbers.Count > 0 && number > numbers[^1] + 1)
                {
                    numbers.Add(0);
                }

                numbers.Add(number);
            }

            return numbers;
        }
    }
}

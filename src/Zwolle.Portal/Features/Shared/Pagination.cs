namespace Zwolle.Portal.Features.Shared;

/// <summary>The row of page numbers under a list.</summary>
public sealed record Pagination(int Page, int Last, Func<int, string> Link)
{
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

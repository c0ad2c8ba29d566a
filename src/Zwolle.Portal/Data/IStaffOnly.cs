namespace Zwolle.Portal.Data;

/// <summary>A row that no public page shows: saving it leaves the cached pages as they are.</summary>
public interface IStaffOnly;

using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// Stands where SQL Server would: no connection is opened, every command is written down, and every answer is one row
/// of plain values, so that what follows on a found row is asked too. It proves what is sent, not what a server does
/// with it.
/// </summary>
internal sealed class FakeSqlServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _commands = [];

    /// <summary>The commands with the types of their parameters; the values differ per run.</summary>
    public string Script => _commands.Count == 0 ? "-- sends nothing" : string.Join("\n\n", _commands.Select((command, i) => $"-- {i + 1}\n{command}"));

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        foreach (SqlParameter parameter in command.Parameters)
        {
            var size = parameter.Size == 0 ? "" : $"({(parameter.Size == -1 ? "max" : parameter.Size)})";
            text.AppendLine(CultureInfo.InvariantCulture, $"-- {parameter.ParameterName} {parameter.SqlDbType.ToString().ToLowerInvariant()}{size}");
        }

        _commands.Add(text + command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow()));
    }

    /// <summary>One row; as many columns as are asked for.</summary>
    private sealed class OneRow : DbDataReader
    {
        private static readonly DateTime Instant = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

        private bool _read;

        public override int Depth => 0;

        public override int FieldCount => 200;

        public override bool HasRows => true;

        public override bool IsClosed => false;

        public override int RecordsAffected => 0;

        public override object this[int ordinal] => 1;

        public override object this[string name] => 1;

        public override bool Read() => !_read && (_read = true);

        public override bool NextResult() => false;

        public override bool IsDBNull(int ordinal) => false;

        public override bool GetBoolean(int ordinal) => true;

        public override byte GetByte(int ordinal) => 1;

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

        public override char GetChar(int ordinal) => 'x';

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

        public override string GetDataTypeName(int ordinal) => "int";

        public override DateTime GetDateTime(int ordinal) => Instant;

        public override decimal GetDecimal(int ordinal) => 1;

        public override double GetDouble(int ordinal) => 1;

        public override Type GetFieldType(int ordinal) => typeof(int);

        public override T GetFieldValue<T>(int ordinal) =>
            typeof(T) == typeof(DateOnly) ? (T)(object)DateOnly.FromDateTime(Instant)
            : typeof(T) == typeof(TimeOnly) ? (T)(object)TimeOnly.FromDateTime(Instant)
            : throw new NotSupportedException($"Give {nameof(OneRow)} a value of {typeof(T)}.");

        public override float GetFloat(int ordinal) => 1;

        public override Guid GetGuid(int ordinal) => Guid.Empty;

        public override short GetInt16(int ordinal) => 1;

        public override int GetInt32(int ordinal) => 1;

        public override long GetInt64(int ordinal) => 1;

        public override string GetName(int ordinal) => $"c{ordinal}";

        public override int GetOrdinal(string name) => 0;

        // A border, as some texts are read as one.
        public override string GetString(int ordinal) => """{"type":"Polygon","coordinates":[[[6,52],[7,52],[7,53],[6,52]]]}""";

        public override object GetValue(int ordinal) => 1;

        public override int GetValues(object[] values) => 0;

        public override IEnumerator GetEnumerator() => throw new NotSupportedException();
    }
}

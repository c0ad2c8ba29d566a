using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>No container engine runs these files in the tests; what can be read is checked here.</summary>
public sealed class ContainerTests
{
    private static readonly string Dockerfile = Read("Dockerfile");
    private static readonly string Compose = Read("docker-compose.yml");

    [Fact]
    public void Images_NameAVersion() => Rule.Holds(Containers.ImagesWithoutVersion(Dockerfile).Concat(Containers.ImagesWithoutVersion(Compose)));

    [Fact]
    public void Secrets_ComeFromTheEnvironment() =>
        Rule.Holds(Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "deploy")).Select(File.ReadAllText).Append(Dockerfile).Append(Compose).SelectMany(Containers.SecretsInTheFile));

    [Fact]
    public void Portal_RunsAsAnOrdinaryUser() => Rule.Holds(Containers.StagesThatRunAsRoot(Dockerfile));

    /// <summary>What the Dockerfile and the compose file take from this folder is there.</summary>
    [Theory]
    [InlineData("deploy/Caddyfile")]
    [InlineData("deploy/database-script.sh")]
    [InlineData("deploy/healthcheck.sh")]
    [InlineData("deploy/sqlserver-after.sql")]
    [InlineData("deploy/sqlserver-before.sql")]
    public void File_IsUsedAndThere(string path)
    {
        Assert.Contains(path, Dockerfile + Compose, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(RepositoryFolder.Path, path)));
    }

    [Theory]
    [InlineData("FROM caddy AS proxy", 1)]
    [InlineData("FROM caddy:latest", 1)]
    [InlineData("    image: postgres", 1)]
    [InlineData("    image: postgres:16", 0)]
    [InlineData("FROM node:20 AS node\nFROM node", 0)]
    public void ImagesWithoutVersion_Sample_IsJudged(string text, int broken) => Assert.Equal(broken, Containers.ImagesWithoutVersion(text).Count());

    [Theory]
    [InlineData("POSTGRES_PASSWORD: portal", 1)]
    [InlineData("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-portal}", 1)]
    [InlineData("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-}", 0)]
    [InlineData("Server=db;Password=Geheim1;Encrypt=true", 1)]
    [InlineData("Server=db;Password=${DB_PASSWORD:?set it};Encrypt=true", 0)]
    [InlineData("ENV API_TOKEN=abc", 1)]
    [InlineData("WITH PASSWORD = N'Geheim1'", 1)]
    [InlineData("WITH PASSWORD = N'$(DB_PASSWORD)'", 0)]
    public void SecretsInTheFile_Sample_IsJudged(string text, int broken) => Assert.Equal(broken, Containers.SecretsInTheFile(text).Count());

    [Theory]
    [InlineData("FROM a:1 AS build\nUSER app\nFROM b:1\n", 1)]
    [InlineData("FROM a:1 AS build\nFROM b:1\nUSER root\n", 1)]
    [InlineData("FROM a:1 AS build\nFROM b:1\nUSER 1654\n", 0)]
    public void StagesThatRunAsRoot_Sample_IsJudged(string text, int broken) => Assert.Equal(broken, Containers.StagesThatRunAsRoot(text).Count());

    private static string Read(string name) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, name));
}

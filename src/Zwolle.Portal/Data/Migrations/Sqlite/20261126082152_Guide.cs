using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guide : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GuideStepId",
                table: "Links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GuideSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Keyword = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tasks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OnlyFor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MunicipalityDoes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Helpers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Expected = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Costs = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Pitfalls = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Stuck = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ExampleTitle = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Example = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    OwnerTeam = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideSteps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_GuideStepId",
                table: "Links",
                column: "GuideStepId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideSteps_Slug",
                table: "GuideSteps",
                column: "Slug",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Links_GuideSteps_GuideStepId",
                table: "Links",
                column: "GuideStepId",
                principalTable: "GuideSteps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_GuideSteps_GuideStepId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "GuideSteps");

            migrationBuilder.DropIndex(
                name: "IX_Links_GuideStepId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "GuideStepId",
                table: "Links");
        }
    }
}

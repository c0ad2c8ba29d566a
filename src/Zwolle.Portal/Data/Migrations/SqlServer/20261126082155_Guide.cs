using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.SqlServer
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
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GuideSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    SortOrder = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Keyword = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tasks = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OnlyFor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MunicipalityDoes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Term = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Helpers = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Expected = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Costs = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Pitfalls = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Stuck = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ExampleTitle = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Example = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    OwnerTeam = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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

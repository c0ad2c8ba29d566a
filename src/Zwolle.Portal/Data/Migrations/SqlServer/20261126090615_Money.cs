using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FundingSchemeId",
                table: "Links",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FundingSchemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    SortOrder = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Giver = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ForWhat = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Conditions = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    NotFor = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    MinAmount = table.Column<int>(type: "int", nullable: true),
                    MaxAmount = table.Column<int>(type: "int", nullable: true),
                    SharePercent = table.Column<int>(type: "int", nullable: true),
                    AmountNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Budget = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    IsAllYear = table.Column<bool>(type: "bit", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeadlineNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Term = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    HowToApply = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Combine = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Who = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Themes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Wijken = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsOnceOnly = table.Column<bool>(type: "bit", nullable: true),
                    Contradictions = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
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
                    table.PrimaryKey("PK_FundingSchemes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_FundingSchemeId",
                table: "Links",
                column: "FundingSchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingSchemes_Slug",
                table: "FundingSchemes",
                column: "Slug",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Links_FundingSchemes_FundingSchemeId",
                table: "Links",
                column: "FundingSchemeId",
                principalTable: "FundingSchemes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_FundingSchemes_FundingSchemeId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "FundingSchemes");

            migrationBuilder.DropIndex(
                name: "IX_Links_FundingSchemeId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "FundingSchemeId",
                table: "Links");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CasesHaveDutiesAndAnOutside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "EndedOutside",
                table: "Cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HeadOutside",
                table: "Cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateOutside",
                table: "Cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UpdatedOutside",
                table: "Cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VersionOutside",
                table: "Cases",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Duties",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Of = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Through = table.Column<DateOnly>(type: "date", nullable: true),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Effective = table.Column<DateOnly>(type: "date", nullable: false),
                    Provisional = table.Column<bool>(type: "boolean", nullable: false),
                    Passing = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Duties", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Duties_Of_Organisation_Effective",
                table: "Duties",
                columns: new[] { "Of", "Organisation", "Effective" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Duties");

            migrationBuilder.DropColumn(
                name: "EndedOutside",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HeadOutside",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "StateOutside",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "UpdatedOutside",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "VersionOutside",
                table: "Cases");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TextsAreApproved : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ApprovedAt",
                table: "OfficialWordings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedBy",
                table: "OfficialWordings",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Returned",
                table: "OfficialWordings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "OfficialWordings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ApprovedAt",
                table: "Interpretations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedBy",
                table: "Interpretations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Concerns",
                table: "Interpretations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Interpretations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Interpretations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Replaces",
                table: "Interpretations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Returned",
                table: "Interpretations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Interpretations",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            // What an administrator had entered was shown at once, under the law of its day.
            migrationBuilder.Sql("""UPDATE "OfficialWordings" SET "ApprovedBy" = "By", "ApprovedAt" = "At" """);
            migrationBuilder.Sql("""
                UPDATE "Interpretations" SET "ApprovedBy" = "By", "ApprovedAt" = "At", "Concerns" = CAST("Article" AS TEXT), "Number" = (
                    SELECT COUNT(*) FROM "Interpretations" o WHERE o."Id" <= "Interpretations"."Id")
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Interpretations_Number",
                table: "Interpretations",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interpretations_Number",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "OfficialWordings");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "OfficialWordings");

            migrationBuilder.DropColumn(
                name: "Returned",
                table: "OfficialWordings");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "OfficialWordings");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Concerns",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Returned",
                table: "Interpretations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Interpretations");
        }
    }
}

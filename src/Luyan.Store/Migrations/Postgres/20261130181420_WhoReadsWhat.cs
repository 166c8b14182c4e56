using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhoReadsWhat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Department",
                table: "FileLinks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Expert",
                table: "FileLinks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Unit",
                table: "FileLinks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Outside",
                table: "Deadlines",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Department",
                table: "FileLinks");

            migrationBuilder.DropColumn(
                name: "Expert",
                table: "FileLinks");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "FileLinks");

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "Deadlines");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountsBelongToPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Person",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_Person",
                table: "AspNetUsers",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_Person",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "AspNetUsers");
        }
    }
}

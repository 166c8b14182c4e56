namespace Luyan.Store.Tests;
public class ProjectBuilds { [Fact] public void Project_builds() => true.ShouldBeTrue(); }

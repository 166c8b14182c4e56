namespace Luyan.Specs;
public class ProjectBuilds { [Fact] public void Project_builds() => true.ShouldBeTrue(); }

return await Luyan.Web.Commands.Root.Run(args);

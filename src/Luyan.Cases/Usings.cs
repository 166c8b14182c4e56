global using ApplicationFaults = Luyan.Cases.Faults<Luyan.Cases.Applications.ApplicationEvent>;
global using ApplicationStep = Luyan.Cases.Step<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
global using CenterFaults = Luyan.Cases.Faults<Luyan.Cases.Centers.CenterEvent>;
global using CenterStep = Luyan.Cases.Step<Luyan.Cases.Centers.CenterState,
    Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
global using ReviewStep = Luyan.Cases.Step<Luyan.Cases.Reviews.ReviewState,
    Luyan.Cases.Reviews.ReviewCommand, Luyan.Cases.Reviews.ReviewEvent>;

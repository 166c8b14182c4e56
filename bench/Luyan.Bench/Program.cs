Console.WriteLine("append | register | start");

package org.cairn;

import java.time.Clock;
import java.util.Arrays;
import org.cairn.cli.AuditCommand;
import org.cairn.cli.PlanCommand;
import org.cairn.cli.ScheduleCommand;
import org.cairn.cli.StandardParts;
import org.cairn.exchange.ReaderWorker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or a command that needs none. */
@SpringBootApplication
public class Cairn {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("schedule")) {
            System.exit(ScheduleCommand.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("plan")) {
            System.setProperty("logback.configurationFile", "command-logging.xml");
            System.exit(new PlanCommand(new StandardParts(), Clock.systemDefaultZone(), System.out, System.err)
                    .run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (ReaderWorker.isMeant(args)) {
            ReaderWorker.run(args);
        }
        if (args.length > 0 && args[0].equals("audit")) {
            System.exit(new AuditCommand(System.out, System.err).run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Cairn.class, args);
    }
}

package org.cairn;

import java.time.Clock;
import java.util.Arrays;
import org.cairn.cli.AuditCommand;
import org.cairn.cli.BackUpCommand;
import org.cairn.cli.Help;
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
        if (Help.isAsked(args)) {
            System.out.print(Help.text(args));
            System.exit(0);
        }
        String[] words = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "plan" -> System.exit(plan(words));
            case "schedule" -> System.exit(ScheduleCommand.run(words, System.out, System.err));
            case "audit" -> System.exit(new AuditCommand(System.out, System.err).run(words));
            case "backup" -> System.exit(backUp().backUp(words));
            case "restore" -> System.exit(backUp().restore(words));
            case ReaderWorker.COMMAND -> ReaderWorker.run(words);
            default -> serve(args);
        }
    }

    /** Words for the server all begin with a dash; any other is a command that was mistyped. */
    private static void serve(String... args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.err.print(Help.unknown(args[0]));
            System.exit(2);
        }
        SpringApplication.run(Cairn.class, args);
    }

    private static int plan(String[] words) {
        System.setProperty("logback.configurationFile", "command-logging.xml");
        return new PlanCommand(new StandardParts(), Clock.systemDefaultZone(), System.out, System.err).run(words);
    }

    private static BackUpCommand backUp() {
        return new BackUpCommand(Clock.systemDefaultZone(), System.out, System.err);
    }
}

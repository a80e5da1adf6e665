package no.helseporten.portal;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.accesslog.VerifyLookUpsAlone;
import no.helseporten.activity.BrokenLink;
import no.helseporten.activity.VerifyActivitiesAlone;
import no.helseporten.activity.VerifyLog;
import no.helseporten.activity.VerifyLog.Found;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;

/**
 * {@code --verify-activity} and {@code --verify-look-ups}: follow the chains that seal the log of activity, or that of the
 * personnel who looked, instead of starting the portal, with the same settings for the database. With {@code =<person id>}
 * they follow those of one person. They write ids, numbers and counts only, and change nothing.
 */
public final class VerifyLogCommand {

    private VerifyLogCommand() {}

    private enum Log {
        ACTIVITY("verify-activity", "activity", VerifyActivitiesAlone.class),
        LOOK_UPS("verify-look-ups", "look-up", VerifyLookUpsAlone.class);

        private final String option;
        private final String row;
        private final Class<?> alone;

        /** @param row what a row of it is called */
        Log(String option, String row, Class<?> alone) {
            this.option = option;
            this.row = row;
            this.alone = alone;
        }

        static Optional<Log> askedFor(ApplicationArguments arguments) {
            return Stream.of(values())
                    .filter(log -> arguments.containsOption(log.option))
                    .findFirst();
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    private static final class DatabaseOnly {}

    public static boolean isAskedFor(String... arguments) {
        return Log.askedFor(new DefaultApplicationArguments(arguments)).isPresent();
    }

    /** @return the exit status: 0 when every chain holds, 1 when one does not or the id given is none */
    public static int run(PrintStream out, String... arguments) {
        ApplicationArguments asked = new DefaultApplicationArguments(arguments);
        Log log = Log.askedFor(asked).orElseThrow();
        Optional<String> named = person(log, asked);
        if (named.isPresent() && parsed(named.get()) == null) {
            out.println("--" + log.option + "=<person id>: the id is a UUID");
            return 1;
        }
        var application = new SpringApplication(DatabaseOnly.class, log.alone);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var context = application.run(arguments)) {
            VerifyLog<?> verify = context.getBean(VerifyLog.class);
            Found found = named.map(VerifyLogCommand::parsed)
                    .map(id -> verify.of(new PersonId(id), link -> out.println(line(log, link))))
                    .orElseGet(() -> verify.all(link -> out.println(line(log, link))));
            out.printf(
                    "chains: %d, links: %d, not yet sealed: %d, broken chains: %d%n",
                    found.chains(), found.links(), found.unsealed(), found.broken());
            return found.broken() == 0 ? 0 : 1;
        }
    }

    private static Optional<String> person(Log log, ApplicationArguments arguments) {
        List<String> values = arguments.getOptionValues(log.option);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    private static @Nullable UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String line(Log log, BrokenLink link) {
        return "broken: person %s, number %s, %s %s: %s"
                .formatted(
                        link.person(),
                        link.number() == null ? "-" : link.number(),
                        log.row,
                        link.row() == null ? "-" : link.row(),
                        words(link.fault()));
    }

    private static String words(BrokenLink.Fault fault) {
        return switch (fault) {
            case CHANGED_ROW -> "changed row";
            case MISSING_ROW -> "missing row";
            case MISSING_NUMBER -> "missing number";
            case WRONG_HASH -> "wrong hash";
            case WRONG_END -> "the chain does not end where it was remembered to";
            case UNSEALED_ROW -> "a row without a seal that does not wait for one";
        };
    }
}

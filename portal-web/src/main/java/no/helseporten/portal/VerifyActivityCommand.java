package no.helseporten.portal;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.activity.BrokenLink;
import no.helseporten.activity.VerifyActivities;
import no.helseporten.activity.VerifyActivities.Found;
import no.helseporten.activity.VerifyActivitiesAlone;
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
import org.springframework.context.annotation.Import;

/**
 * {@code --verify-activity}: follows the chains that seal the activity log instead of starting the portal, with the same
 * settings for the database. {@code --verify-activity=<person id>} follows those of one person. It writes ids, numbers and
 * counts only, and changes nothing.
 */
public final class VerifyActivityCommand {

    private static final String OPTION = "verify-activity";

    private VerifyActivityCommand() {}

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import(VerifyActivitiesAlone.class)
    private static final class DatabaseOnly {}

    public static boolean isAskedFor(String... arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /** @return the exit status: 0 when every chain holds, 1 when one does not or the id given is none */
    public static int run(PrintStream out, String... arguments) {
        Optional<String> named = person(new DefaultApplicationArguments(arguments));
        if (named.isPresent() && parsed(named.get()) == null) {
            out.println("--verify-activity=<person id>: the id is a UUID");
            return 1;
        }
        var application = new SpringApplication(DatabaseOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var context = application.run(arguments)) {
            VerifyActivities verify = context.getBean(VerifyActivities.class);
            Found found = named.map(VerifyActivityCommand::parsed)
                    .map(id -> verify.of(new PersonId(id), link -> out.println(line(link))))
                    .orElseGet(() -> verify.all(link -> out.println(line(link))));
            out.printf(
                    "chains: %d, links: %d, not yet sealed: %d, broken chains: %d%n",
                    found.chains(), found.links(), found.unsealed(), found.broken());
            return found.broken() == 0 ? 0 : 1;
        }
    }

    private static Optional<String> person(ApplicationArguments arguments) {
        List<String> values = arguments.getOptionValues(OPTION);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    private static @Nullable UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String line(BrokenLink link) {
        return "broken: person %s, number %s, activity %s: %s"
                .formatted(
                        link.person(),
                        link.number() == null ? "-" : link.number(),
                        link.activity() == null ? "-" : link.activity(),
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

package no.helseporten.portal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.testing.Authorities;
import no.helseporten.access.testing.Situation;
import no.helseporten.access.testing.WhoMayWhat;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page there is, asked for by every kind of person the table of who may what knows. The door is the real one; only
 * what lies behind it is not run, since an act would change what the next one is to be asked about.
 */
@Import(EveryPageTest.BehindTheDoor.class)
class EveryPageTest extends PortalTest {

    private static final String WALKING = "X-Walking";
    private static final int OPENED = 299;

    /** People who do not exist, each met once. */
    private static final Iterator<String> NUMBERS = IntStream.range(0, 100_000)
            .mapToObj("028190%05d"::formatted)
            .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
            .iterator();

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    static Stream<WhoMayWhat.Row> people() {
        return WhoMayWhat.rows().stream();
    }

    @Test
    void the_table_says_of_every_page_what_it_needs() {
        assertThat(PageTable.faults(pages())).isEmpty();
    }

    @Test
    void a_page_that_loses_its_annotation_or_changes_it_is_found() throws NoSuchMethodException {
        Map<RequestMappingInfo, HandlerMethod> changed = new LinkedHashMap<>(pages());
        RequestMappingInfo documents = changed.keySet().stream()
                .filter(info -> info.getPatternValues().contains("/record/documents"))
                .findFirst()
                .orElseThrow();
        for (String how : List.of("forgotten", "opened", "moved")) {
            changed.put(documents, new HandlerMethod(new Changed(), Changed.class.getDeclaredMethod(how)));

            assertThat(PageTable.faults(changed)).singleElement().asString().startsWith("GET /record/documents is");
        }
        changed.remove(documents);
        assertThat(PageTable.faults(changed)).singleElement().asString().contains("is no page");
    }

    @ParameterizedTest
    @MethodSource("people")
    void opens_for_those_it_is_for_and_for_nobody_else(WhoMayWhat.Row row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        Situation situation = Situation.named(row.who(), row.age(), today);
        Met met = meet(situation, today);
        WhoMayWhat.Row own = situation.own() ? row : himself(situation, today);

        Map<String, Boolean> opened = new LinkedHashMap<>();
        Map<String, Boolean> expected = new LinkedHashMap<>();
        String token = met.browser().formToken();
        for (PageTable.Page page : PageTable.pages()) {
            if (!page.isOpen()) {
                WhoMayWhat.Row asked = page.isOwn() ? own : row;
                expected.put(page.name(), page.isFor(page.isOpenEvenLocked() ? unlocked(asked) : asked));
                opened.put(page.name(), opens(met, page, token));
            }
        }

        assertThat(opened).isNotEmpty().isEqualTo(expected);
    }

    /** @param subject whose record she has chosen */
    private record Met(Browser browser, PersonId subject) {}

    /** Signs in while all is well, chooses the other, and only then lets it become what the situation says. */
    private Met meet(Situation situation, LocalDate today) {
        String number = NUMBERS.next();
        PersonId actor = told(number, today.minusYears(40));
        PersonId subject = situation.own() ? actor : told(NUMBERS.next(), today.minusYears(5));
        Browser browser = browser();
        UUID parental = situation.own() ? null : Authorities.parent(jdbc, subject, actor);
        signIn(browser, claims -> claims.claim("pid", number));
        if (parental != null) {
            browser.post("/access/choose", Map.of("person", subject.value().toString()));
            Authorities.end(jdbc, parental);
        }
        become(actor, situation.actor());
        if (!situation.own()) {
            become(subject, situation.subject());
        }
        give(situation, subject, actor);
        browser.with(WALKING, "yes");
        return new Met(browser, subject);
    }

    private void become(PersonId id, Situation.Person person) {
        jdbc.sql("update person.person set birth_date = ?, protected = ?, deceased = ? where person_id = ?")
                .param(1, person.birthDate(), java.sql.Types.DATE)
                .param(2, person.protectedAddress())
                .param(3, person.deceased())
                .param(4, id.value())
                .update();
        if (person.locked()) {
            jdbc.sql("insert into access.lock_change (person_id, change_id, locked, at) values (?, ?, true, now())")
                    .params(id.value(), UUID.randomUUID())
                    .update();
        }
    }

    private void give(Situation situation, PersonId subject, PersonId actor) {
        if (situation.ground() != null && !situation.ended()) {
            Area[] areas =
                    situation.areas() == null ? new Area[0] : situation.areas().toArray(Area[]::new);
            UUID authority = Authorities.give(jdbc, subject, actor, situation.ground(), areas);
            jdbc.sql("""
                            update access.authority_change set may_act = ?, valid_from = ?, valid_until = ?
                             where authority_id = ?
                            """)
                    .param(1, situation.mayAct())
                    .param(2, situation.from())
                    .param(3, situation.until(), java.sql.Types.DATE)
                    .param(4, authority)
                    .update();
        }
        if (situation.consent()) {
            Authorities.parentalConsent(jdbc, subject);
        }
    }

    /** What whoever acts for another may on the pages that are about herself. */
    private static WhoMayWhat.Row himself(Situation situation, LocalDate today) {
        Situation.Person actor = situation.actor();
        String who = actor.locked()
                ? "self-locked"
                : actor.deceased() ? "self-deceased" : actor.birthDate() == null ? "self-of-unknown-age" : "self";
        Integer age = actor.birthDate() == null ? null : Access.age(actor.birthDate(), today);
        return WhoMayWhat.rows().stream()
                .filter(row -> row.who().equals(who))
                .filter(row -> !who.equals("self") || row.age() != null && age != null && row.age() <= age)
                .reduce((younger, older) -> older)
                .orElseThrow();
    }

    /** The same person with her access open. */
    private static WhoMayWhat.Row unlocked(WhoMayWhat.Row row) {
        return row.who().equals("self-locked")
                ? WhoMayWhat.rows().stream()
                        .filter(other -> other.who().equals("self") && Objects.equals(other.age(), 78))
                        .findFirst()
                        .orElseThrow()
                : row;
    }

    private static boolean opens(Met met, PageTable.Page page, String token) {
        String path = page.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        int status = page.method().equals("GET")
                ? met.browser().get(path).status()
                : met.browser()
                        .postRaw(
                                path,
                                Map.of(
                                        "_csrf",
                                        token,
                                        "subject",
                                        met.subject().value().toString()))
                        .status();
        assertThat(status).as(page.name()).isIn(OPENED, 403);
        return status == OPENED;
    }

    /** Those that are shipped; a test's own are not. */
    private Map<RequestMappingInfo, HandlerMethod> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("no.helseporten."))
                .filter(mapping -> !mapping.getValue().getBeanType().getName().contains("Test"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static class Changed {

        void forgotten() {}

        @NeedsNothing(because = "of a mistake")
        void opened() {}

        @Needs(Area.RESULTS)
        void moved() {}
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class BehindTheDoor {

        /** After the door has opened: tells so, and goes no further. */
        @Bean
        WebMvcConfigurer tellThatItOpened() {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new HandlerInterceptor() {
                                @Override
                                public boolean preHandle(
                                        HttpServletRequest request, HttpServletResponse response, Object handler) {
                                    if (request.getHeader(WALKING) == null
                                            || !(handler instanceof HandlerMethod page)
                                            || !page.getMethod().isAnnotationPresent(Needs.class)) {
                                        return true;
                                    }
                                    response.setStatus(OPENED);
                                    return false;
                                }
                            })
                            .order(Ordered.LOWEST_PRECEDENCE);
                }
            };
        }
    }
}

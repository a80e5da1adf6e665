package no.helseporten.portal.session;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import no.helseporten.access.AccessLocked;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.portal.Citizen;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends live sessions, whichever instance they were begun on. Their next request is a stranger's. */
@Component
public class EndSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    EndSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Those that began with this session of the provider's. */
    public void ofProviderSession(String providerSession) {
        jdbc.sql("select distinct person_id from portal.sign_in where provider_session = ?")
                .param(providerSession)
                .query(UUID.class)
                .list()
                .forEach(person ->
                        end(new PersonId(person), citizen -> providerSession.equals(citizen.providerSession())));
    }

    /** All of this person's. */
    public void of(PersonId person) {
        end(person, citizen -> true);
    }

    /** Whoever is signed in as the one that is gone signs in anew, as the one that is kept. */
    @TransactionalEventListener(fallbackExecution = true)
    void end(PersonsMerged merged) {
        of(merged.gone());
    }

    /** Whoever is signed in as somebody who has closed all access is so no longer, wherever it is. */
    @TransactionalEventListener(fallbackExecution = true)
    void end(AccessLocked locked) {
        of(locked.person());
    }

    @EventListener
    void move(PersonsMerged merged) {
        jdbc.sql("update portal.sign_in set person_id = ? where person_id = ?")
                .params(merged.kept().value(), merged.gone().value())
                .update();
    }

    private void end(PersonId person, Predicate<Citizen> which) {
        Map<String, ? extends Session> live =
                sessions.findByPrincipalName(person.value().toString());
        live.values().stream()
                .filter(session -> session.getAttribute(
                                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && Citizen.in(context.getAuthentication()).filter(which).isPresent())
                .forEach(session -> sessions.deleteById(session.getId()));
    }
}

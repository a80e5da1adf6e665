package no.helseporten.record.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Personnel and organisations as all sources together have told of them. */
@Component
class RecordDirectory implements Directory {

    private final JdbcClient jdbc;
    private final FindPersonnel personnel;
    private final FindOrganisations organisations;
    private final FindPresentId presentId;

    RecordDirectory(
            JdbcClient jdbc, FindPersonnel personnel, FindOrganisations organisations, FindPresentId presentId) {
        this.jdbc = jdbc;
        this.personnel = personnel;
        this.organisations = organisations;
        this.presentId = presentId;
    }

    @Override
    public List<Personnel> findPersonnel(String name, String place, int limit) {
        return personnel.search(name, place, limit);
    }

    @Override
    public List<Organisation> findOrganisations(String text, int limit) {
        return organisations.search(text, limit);
    }

    @Override
    public Map<String, Personnel> personnel(Collection<String> hprNumbers) {
        return personnel.byNumbers(hprNumbers);
    }

    @Override
    public Map<String, Organisation> organisations(Collection<String> numbers) {
        return organisations.byNumbers(numbers);
    }

    @Override
    public Map<String, List<String>> paths(Collection<String> organisations) {
        OrganisationPaths paths = OrganisationPaths.of(jdbc, List.of(), organisations);
        Map<String, List<String>> told = new HashMap<>();
        for (String organisation : organisations) {
            paths.organisation(organisation).ifPresent(path -> told.put(organisation, path.organisations()));
        }
        return told;
    }

    @Override
    public Reader readerAt(String hpr, String organisation) {
        return OrganisationPaths.of(jdbc, List.of(), List.of(organisation))
                .unit(List.of(), organisation)
                .reader(hpr, null);
    }

    @Override
    public Set<String> generalPractitioners(PersonId person) {
        return Set.copyOf(jdbc.sql("""
                        select distinct coalesce(gp.hpr, told.official_number, behind.official_number) as hpr
                          from person.general_practitioner gp
                          left join record.party told
                                 on told.party_id = gp.practitioner_id and told.kind in ('PRACTITIONER', 'ROLE')
                          left join record.party behind on behind.party_id = told.practitioner_id
                         where gp.person_id = :person
                           and coalesce(gp.hpr, told.official_number, behind.official_number) is not null
                        """)
                .param("person", presentId.of(person).value())
                .query((row, n) -> row.getString("hpr"))
                .list());
    }

    @Override
    public boolean isHerself(PersonId person, String hpr) {
        return jdbc.sql("""
                        select exists (
                          select from record.party p
                           where p.official_number = :hpr and p.kind = 'PRACTITIONER' and p.person_id = :person)
                        """)
                .param("person", presentId.of(person).value())
                .param("hpr", hpr)
                .query(Boolean.class)
                .single();
    }
}

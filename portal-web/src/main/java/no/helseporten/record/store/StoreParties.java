package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.helseporten.person.NameWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who wrote and where. */
@Component
public class StoreParties implements StoreRows<StoredParty> {

    /** With the words that it is searched for by. */
    private record Row(StoredParty party, String words) {

        static Row of(StoredParty party) {
            return new Row(party, String.join(" ", NameWords.of(party.name())));
        }
    }

    private final TableRows<Row> parties;

    public StoreParties(JdbcTemplate jdbc) {
        this.parties = new TableRows<>(jdbc, "record.party", Row.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredParty> rows) {
        parties.replace("party_id", ids, rows.stream().map(Row::of).toList());
    }
}

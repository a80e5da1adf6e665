package no.helseporten.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.record.DocumentFacets;
import no.helseporten.record.DocumentFacets.Choice;
import no.helseporten.record.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a person's documents by what they can be narrowed by, in one reading. */
@Component
public class ReadDocumentFacets {

    private final JdbcClient jdbc;

    ReadDocumentFacets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DocumentFacets of(Reader reader) {
        List<Choice<String>> groups = new ArrayList<>();
        List<Choice<UUID>> places = new ArrayList<>();
        List<Choice<Integer>> years = new ArrayList<>();
        int[] total = {0};
        jdbc.sql(
                        "select kind, place, md5(place)::uuid as place_key, year, grouping(kind, place, year) as axis, count(*) as n"
                                + " from (select"
                                + " coalesce(kind_group, '-') as kind, place,"
                                + " extract(year from written_at at time zone 'Europe/Oslo')::int as year from ("
                                + ReadDocuments.OPEN_DOCUMENTS
                                + """
                        ) d) f
                         group by grouping sets ((kind), (place), (year), ())
                         order by axis, kind, place, year desc
                        """)
                .params(InSight.of(reader))
                .query(row -> {
                    int count = row.getInt("n");
                    switch (row.getInt("axis")) {
                        case 0b011 -> groups.add(new Choice<>(row.getString("kind"), "", count));
                        case 0b101 -> {
                            String place = row.getString("place");
                            if (place != null) {
                                places.add(new Choice<>(Columns.id(row, "place_key"), place, count));
                            }
                        }
                        case 0b110 -> years.add(new Choice<>(row.getInt("year"), "", count));
                        default -> total[0] = count;
                    }
                });
        return new DocumentFacets(groups, places, years, total[0]);
    }
}

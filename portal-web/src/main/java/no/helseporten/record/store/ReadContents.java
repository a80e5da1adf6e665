package no.helseporten.record.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.record.Content;
import no.helseporten.record.Content.State;
import no.helseporten.record.ContentBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a document or a report consists of. Whether its owner may be seen is asked first, by the caller. */
@Component
public class ReadContents {

    /** Longer texts than this, in bytes, are offered as a file instead of standing in a page. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final JdbcClient jdbc;

    ReadContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Content> of(PersonId person, UUID owner) {
        return jdbc.sql("""
                        select position, content_type, charset, language, title, size, elsewhere, bytes is null as missing,
                               case when content_type in ('text/html', 'application/xhtml+xml', 'text/plain')
                                     and length(bytes) <= :longest then bytes end as text
                          from record.content where person_id = :person and owner_id = :owner order by position
                        """)
                .param("person", person.value())
                .param("owner", owner)
                .param("longest", LONGEST_TEXT)
                .query(ReadContents::content)
                .list();
    }

    public Optional<ContentBytes> bytes(PersonId person, UUID owner, int position) {
        return jdbc.sql("""
                        select content_type, charset, bytes from record.content
                         where person_id = ? and owner_id = ? and position = ? and bytes is not null
                        """)
                .params(person.value(), owner, position)
                .query((row, n) -> new ContentBytes(
                        row.getString("content_type"), row.getString("charset"), row.getBytes("bytes")))
                .optional();
    }

    private static Content content(ResultSet row, int number) throws SQLException {
        byte[] text = row.getBytes("text");
        return new Content(
                row.getInt("position"),
                row.getString("content_type"),
                row.getString("language"),
                row.getString("title"),
                row.getInt("size"),
                row.getBoolean("elsewhere") ? State.ELSEWHERE : row.getBoolean("missing") ? State.NOT_YET : State.HERE,
                text == null ? null : decoded(text, row.getString("charset")));
    }

    /** In the character set told; without one, or with a wrong one, in UTF-8 and at last in Latin-1, which fits all. */
    static String decoded(byte[] text, @Nullable String charset) {
        for (Charset candidate : candidates(charset)) {
            try {
                return candidate.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            } catch (CharacterCodingException e) {
                // Not this one; the next fits, or the last does.
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static List<Charset> candidates(@Nullable String charset) {
        try {
            return charset == null
                    ? List.of(StandardCharsets.UTF_8)
                    : List.of(Charset.forName(charset), StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return List.of(StandardCharsets.UTF_8);
        }
    }
}

package no.helseporten.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/plain             | %PDF-1.7                                    | application/pdf
            application/pdf        | junk %PDF-1.4                               | application/pdf
            text/plain             | GIF89a                                      | image/gif
            text/plain;charset=x   | Hei                                         | text/plain
                                   | Hei                                         | text/plain
            not a type             | Hei                                         | text/plain
            application/octet-stream | Hei                                       | text/plain
            image/png              | Hei                                         | text/plain
            text/csv               | a;b                                         | text/csv
            text/javascript        | alert(1)                                    | text/javascript
            application/fhir+json  | {"a":1}                                     | application/fhir+json
            text/plain             | <!DOCTYPE html><html></html>                | text/html
            text/plain             | <p>Hei</p>                                  | text/html
            text/html              | Hei                                         | text/html
            text/plain             | <50 mg                                      | text/plain
            application/xml        | <?xml version="1.0"?><html xmlns="x"/>      | text/html
            image/svg+xml          | <svg onload="alert(1)"/>                    | image/svg+xml
            text/plain             | <?xml version="1.0"?><svg/>                 | image/svg+xml
            text/xml               | <?xml version="1.0"?><ClinicalDocument/>    | text/xml
                                   | <?xml version="1.0"?><ClinicalDocument/>    | application/hl7-v3+xml
            application/hl7-v3+xml | <?xml version="1.0"?><ClinicalDocument/>    | application/hl7-v3+xml
            text/plain             | <?xml version="1.0"?><a/>                   | application/xml
            application/fhir+xml   | <Bundle xmlns="http://hl7.org/fhir"/>       | application/fhir+xml
            application/msword     | {\\rtf1 Hei}                                | application/rtf
            """)
    void bytes_tell_what_they_are_and_the_label_only_among_kin(String label, String content, String type) {
        assertThat(ContentType.of(content.getBytes(StandardCharsets.UTF_8), label)
                        .type())
                .isEqualTo(type);
    }

    @Test
    void zipped_kinds_are_told_apart_by_their_label() {
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        byte[] zip = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ContentType.of(zip, docx).type()).isEqualTo(docx);
        assertThat(ContentType.of(zip, "text/plain").type()).isEqualTo("application/zip");
    }

    @Test
    void a_pdf_begins_within_the_first_kilobyte() {
        assertThat(type(" ".repeat(1019) + "%PDF-")).isEqualTo("application/pdf");
        assertThat(type(" ".repeat(1020) + "%PDF-")).isEqualTo("text/plain");
    }

    @Test
    void images_are_known_by_their_first_bytes() {
        assertThat(type("\u0089PNG\r\n\u001a\n")).isEqualTo("image/png");
        assertThat(type("\u00ff\u00d8\u00ff\u00e0")).isEqualTo("image/jpeg");
        assertThat(type("II*\0")).isEqualTo("image/tiff");
        assertThat(type("MM\0*")).isEqualTo("image/tiff");
    }

    @Test
    void what_is_no_text_is_only_to_be_downloaded() {
        assertThat(type("\0\1\2\3")).isEqualTo("application/octet-stream");
        assertThat(type("MZ\u0090\0")).isEqualTo("application/x-msdownload");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain                     | UTF-8      | utf-8
            text/plain                     | ISO-8859-1 | windows-1252
            text/plain; charset=ISO-8859-1 | ISO-8859-1 | iso-8859-1
            text/plain; charset=utf-8      | ISO-8859-1 | windows-1252
            text/plain; charset=nonsense!  | UTF-8      | utf-8
            """)
    void the_character_set_is_the_declared_one_only_where_the_bytes_agree(String label, String written, String found) {
        assertThat(ContentType.of("Blåbær".getBytes(Charset.forName(written)), label)
                        .charset())
                .isEqualTo(found);
    }

    @Test
    void xml_may_tell_its_own_character_set() {
        byte[] xml = "<?xml version='1.0' encoding='ISO-8859-1'?><a>å</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ContentType.of(xml, "text/xml").charset()).isEqualTo("iso-8859-1");
    }

    private static String type(String bytes) {
        return ContentType.of(bytes.getBytes(StandardCharsets.ISO_8859_1), "text/plain")
                .type();
    }
}

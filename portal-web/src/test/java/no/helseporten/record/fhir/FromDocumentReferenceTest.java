package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import no.helseporten.record.store.DocumentRows;
import no.helseporten.record.store.StoredContent;
import no.helseporten.record.store.StoredDocument.Status;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FromDocumentReferenceTest {

    private static final String NOTE = "'content':[{'attachment':{'contentType':'text/plain','data':'SGVp'}}]";

    private final Arriving door = new Arriving();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9602','code':'A03-2','display':'Epikrise'}]}                   | A | Epikrise
            {'coding':[{'system':'http://ehelse.no/fhir/CodeSystem/no-kodeverk-9602','code':'I01-2'}]}                       | I | I01-2
            {'coding':[{'system':'http://loinc.org','code':'18842-5','display':'Discharge summary'}]}                        | A | Discharge summary
            {'coding':[{'system':'http://loinc.org','code':'51847-2','display':'Evaluation + Plan note'}]}                   | B | Evaluation + Plan note
            {'coding':[{'system':'http://loinc.org','code':'18748-4'},{'system':'urn:x','code':'1','display':'Bilde'}]}      | E | Bilde
            {'coding':[{'system':'http://loinc.org','code':'00000-0'}]}                                                      |   | 00000-0
            {'text':'Noe annet'}                                                                                             |   | Noe annet
            """)
    void its_kind_is_a_group_of_the_national_code_where_one_is_known(String type, String group, String text) {
        DocumentRows rows = document("'type':" + type + "," + NOTE);

        assertThat(rows.document().kind().group()).isEqualTo(group);
        assertThat(rows.document().kind().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'description':'Epikrise fra kirurgen','type':{'text':'Epikrise'}  | Epikrise fra kirurgen
            'description':' ','type':{'text':'Epikrise'}                      | Epikrise
            'category':[{'text':'Notat'}]                                     | Notat
            'content':[{'attachment':{'title':'Vedlegg','data':'SGVp'}}]      | Vedlegg
            'language':'nb'                                                   | Dokument
            """)
    void its_title_is_the_best_words_there_are(String elements, String title) {
        assertThat(document(elements).document().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'date':'2026-01-02T03:04:05Z','context':{'period':{'start':'2025'}} | 2026-01-02T03:04:05Z
            'context':{'period':{'start':'2025-07-02'}}                         | 2025-07-01T22:00:00Z
            'content':[{'attachment':{'creation':'2025-07-02','data':'SGVp'}}]  | 2025-07-01T22:00:00Z
            'language':'nb'                                                     | 2026-03-01T12:00:00Z
            """)
    void it_was_written_when_the_source_says_and_else_when_it_came(String elements, Instant written) {
        assertThat(document(elements).document().written().at()).isEqualTo(written);
    }

    @Test
    void it_cannot_have_been_written_tomorrow_night() {
        document("'date':'2026-03-02T12:00:01Z'," + NOTE);

        assertThat(door.errors).containsExactly("DocumentReference.date");
    }

    @Test
    void a_person_wrote_it_and_an_organisation_is_where() {
        DocumentRows rows = document("""
                'author':[{'reference':'Organization/o','display':'Sykehuset'},
                          {'reference':'Patient/p','display':'Kari'},
                          {'reference':'Practitioner?identifier=x|1','display':'Dr. Berg'}],""" + NOTE);

        assertThat(rows.document().author().text()).isEqualTo("Dr. Berg");
        assertThat(rows.document().author().id()).isEqualTo(id("Practitioner?identifier=x|1"));
        assertThat(rows.document().place().text()).isEqualTo("Sykehuset");
    }

    @Test
    void a_contained_author_is_named_and_the_custodian_is_where() {
        DocumentRows rows = document("""
                'contained':[{'resourceType':'Practitioner','id':'a','name':[{'family':'Smitty','given':['Gerald']}]}],
                'type':{'text':'Notat'},'author':[{'reference':'#a'}],'custodian':{'display':'Legesenteret'},""" + NOTE);

        assertThat(rows.document().author().text()).isEqualTo("Gerald Smitty");
        assertThat(rows.document().author().id()).isNull();
        assertThat(rows.document().place().text()).isEqualTo("Legesenteret");
        assertThat(door.warnings).isEmpty();
    }

    @Test
    void without_an_author_it_is_kept_and_the_source_is_told() {
        document(NOTE);

        assertThat(door.errors).isEmpty();
        assertThat(door.warnings).contains("DocumentReference.author");
    }

    @Test
    void it_may_replace_another() {
        DocumentRows rows = document(
                "'relatesTo':[{'code':'appends','target':{'reference':'DocumentReference/0'}},{'code':'replaces','target':{'reference':'DocumentReference/old'}}],"
                        + NOTE);

        assertThat(rows.document().replaces()).isEqualTo(id("DocumentReference/old"));
        assertThat(rows.document().status()).isEqualTo(Status.CURRENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'status':'entered-in-error'", "'status':'current','docStatus':'entered-in-error'"})
    void one_entered_in_error_leaves_nothing(String status) {
        assertThat(FromDocumentReference.rows(
                        door.of(
                                DocumentReference.class,
                                "{'resourceType':'DocumentReference','id':'1'," + status + "}"),
                        RULES))
                .isEmpty();
    }

    @Nested
    class What_it_consists_of {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Binary/7                                   | false
                https://kilde.example/fhir/Binary/7        | false
                urn:uuid:0195f0a0-0000-7000-8000-000000000 | false
                https://kilde.example/rapport.pdf          | true
                DocumentReference/7/$docref                | true
                """)
        void is_linked_where_it_is_a_binary_and_else_kept_elsewhere(String url, boolean elsewhere) {
            StoredContent content = content("'contentType':'application/pdf','url':'" + url + "'");

            assertThat(content.elsewhere()).isEqualTo(elsewhere);
            assertThat(content.binaryId()).isEqualTo(elsewhere ? null : id(url));
            assertThat(content.contentType()).isEqualTo("application/pdf");
        }

        @Test
        void is_refused_where_it_is_not_the_pdf_it_says() {
            content("'contentType':'application/pdf','data':'" + base64("No PDF") + "'");

            assertThat(door.errors).containsExactly("DocumentReference.content[0].attachment");
        }

        @Test
        void is_refused_where_it_is_not_the_image_it_says() {
            content("'contentType':'image/png','data':'" + base64("<html></html>") + "'");

            assertThat(door.errors).containsExactly("DocumentReference.content[0].attachment");
        }

        @Test
        void is_refused_beyond_the_limit_and_taken_at_it() {
            content("'contentType':'text/plain','data':'" + base64("x".repeat(1024 * 1024)) + "'");
            assertThat(door.errors).isEmpty();

            content("'contentType':'text/plain','data':'" + base64("x".repeat(1024 * 1024 + 1)) + "'");
            assertThat(door.errors).containsExactly("DocumentReference.content[0].attachment");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                'size':3                                                             | true
                'size':4                                                             | false
                'hash':'/hcF9g6cfXCom0EeXJihanWj630='                                        | true
                'hash':'ZmUxNzA1ZjYwZTljN2Q3MGE4OWI0MTFlNWM5OGExNmE3NWEzZWI3ZA==' | true
                'hash':'fe1705f60e9c7d70a89b411e5c98a16a75a3eb7d'                             | true
                'hash':'AAAAAAAAAAAAAAAAAAAAAAAAAAA='                                        | false
                """)
        void is_refused_where_size_or_hash_say_otherwise(String declared, boolean fits) {
            content(declared + ",'data':'SGVp'");

            assertThat(door.errors.isEmpty()).isEqualTo(fits);
        }

        @Test
        void may_be_in_several_parts() {
            DocumentRows rows = document(
                    "'content':[{'attachment':{'data':'SGVp','language':'nb'}},{'attachment':{'title':'tom'}},{'attachment':{'url':'Binary/1'}}]");

            assertThat(rows.contents()).extracting(StoredContent::position).containsExactly(0, 2);
            assertThat(door.warnings).contains("DocumentReference.content[1].attachment");
        }

        private StoredContent content(String attachment) {
            return document("'content':[{'attachment':{" + attachment + "}}]")
                    .contents()
                    .getFirst();
        }
    }

    @Nested
    class What_is_restricted {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                urn:oid:2.16.578.1.12.4.1.1.9603                                    | NORN        | true  | false
                http://helsenorge.no/fhir/CodeSystem/no-kodeverk-9603.codesystem    | NORN_UNGDOM | true  | false
                http://ehelse.no/fhir/CodeSystem/no-kodeverk-9603                   | NORN_FORANS | false | true
                urn:oid:2.16.578.1.12.4.1.1.9603                                    | NORU        | true  | false
                urn:oid:2.16.578.1.12.4.1.1.9603                                    | N           | false | false
                http://terminology.hl7.org/CodeSystem/v3-ActCode                    | NOPAT       | true  | false
                http://terminology.hl7.org/CodeSystem/v3-Confidentiality            | V           | false | false
                """)
        void follows_from_its_labels(String system, String code, boolean withheld, boolean hiddenFromParents) {
            String label = "{'system':'" + system + "','code':'" + code + "'}";
            for (String element :
                    new String[] {"'meta':{'security':[" + label + "]}", "'securityLabel':[{'coding':[" + label + "]}]"
                    }) {
                DocumentRows rows = document(element + "," + NOTE);
                assertThat(rows.document().restriction().withheld()).isEqualTo(withheld);
                assertThat(rows.document().restriction().hiddenFromParents()).isEqualTo(hiddenFromParents);
            }
        }

        @Test
        void ends_when_the_source_says_so() {
            DocumentRows rows = document("""
                    'meta':{'security':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9603','code':'NORU'}]},
                    'extension':[{'url':'https://helseporten.no/fhir/StructureDefinition/visible-from',
                                  'valueDateTime':'2026-03-15'}],""" + NOTE);

            assertThat(rows.document().restriction().withheld()).isFalse();
            assertThat(rows.document().restriction().visibleFrom()).isEqualTo(Instant.parse("2026-03-14T23:00:00Z"));
        }

        @Test
        void is_a_setting() {
            IntakeRules rules = new IntakeRules(
                    Arriving.restrictions(Map.of(
                            "helseporten.record.restrictions.withheld",
                            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V")),
                    RULES.content());
            DocumentReference document = Arriving.parse(
                    DocumentReference.class,
                    "{'resourceType':'DocumentReference','id':'1','meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'V'}]}}");

            assertThat(FromDocumentReference.rows(door.of(document), rules)
                            .orElseThrow()
                            .document()
                            .restriction()
                            .withheld())
                    .isTrue();
        }
    }

    private DocumentRows document(String elements) {
        return FromDocumentReference.rows(
                        door.of(
                                DocumentReference.class,
                                "{'resourceType':'DocumentReference','id':'1','status':'current'," + elements + "}"),
                        RULES)
                .orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

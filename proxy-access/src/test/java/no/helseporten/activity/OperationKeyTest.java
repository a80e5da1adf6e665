package no.helseporten.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationKeyTest {

    @ParameterizedTest
    @CsvSource({
        "GET /record/documents/{id}, record.did.get.documents.id",
        "GET /record/documents/{id}/contents/{position}, record.did.get.documents.id.contents.position",
        "POST /access/choose, access.did.post.choose",
        "GET /home, home.did.get",
        "HEAD /home, home.did.get",
        "GET /record/results/{id:[0-9a-f-]{36}}, record.did.get.results.id",
        "GET /record/{*path}, record.did.get.path",
        "GET /, portal.did.get",
    })
    void the_feature_comes_first_then_the_method_and_the_rest_of_the_path(String operation, String key) {
        assertThat(OperationKey.of(operation)).isEqualTo(key);
    }
}

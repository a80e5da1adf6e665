package no.helseporten.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import no.helseporten.access.Needs;
import no.helseporten.access.Policy;
import no.helseporten.activity.OperationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the log of activity says was done: each page and act that is written down has its words, in its feature's texts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryActHasWordsTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MessageSource texts;

    @Autowired
    private Policy policy;

    /** @param suffix of the feature's file; what is not in it would be said in bokmål */
    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void in_every_language(String suffix) {
        List<String> operations = operations();

        assertThat(operations).contains("GET /record/documents/{id}", "POST /access/choose");
        assertThat(operations.stream().map(OperationKey::of)).allSatisfy(key -> {
            String file = "messages/" + key.substring(0, key.indexOf('.')) + suffix + ".properties";
            assertThat(texts(file).getProperty(key, ""))
                    .as("%s in %s, for the log of activity", key, file)
                    .isNotBlank();
        });
    }

    @Test
    void every_ground_of_the_policy_has_its_words() {
        assertThat(policy.versions().stream().flatMap(version -> version.rules().keySet().stream()))
                .isNotEmpty()
                .allSatisfy(ground -> assertThat(
                                texts.getMessage("access.activity.ground." + ground.code(), null, "", Locale.of("nb")))
                        .as("what the log says of the ground %s", ground)
                        .isNotBlank());
    }

    private List<String> operations() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(page -> page.getValue().getMethod().isAnnotationPresent(Needs.class))
                .flatMap(page -> operations(page.getKey()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(method -> method + " " + path));
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

package no.helseporten.sector;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes transactions as large as a long life's record: one patient with encounters, results and conditions. */
final class LargeMessage {

    private LargeMessage() {}

    /** @param resources about 1300 bytes each; 4000 of them are 5 MB */
    static String of(int resources) {
        String patient = "urn:uuid:" + UUID.randomUUID();
        String first = entry(patient, "Patient", "\"name\":[{\"family\":\"Li\",\"given\":[\"Kari\"]}]");
        String[] encounter = {patient};
        return IntStream.range(1, resources)
                .mapToObj(i -> {
                    String url = "urn:uuid:" + UUID.randomUUID();
                    if (i % 40 == 1) {
                        encounter[0] = url;
                        return entry(url, "Encounter", encounter(patient));
                    }
                    return i % 10 == 2
                            ? entry(url, "Condition", condition(patient, encounter[0], i))
                            : entry(url, "Observation", observation(patient, encounter[0], i));
                })
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + first + ",", "]}"));
    }

    private static String entry(String url, String type, String content) {
        String id = url.substring("urn:uuid:".length());
        return """
                {"fullUrl":"%1$s","resource":{"resourceType":"%2$s","id":"%3$s",
                 "meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-%4$s"]},
                 "identifier":[{"use":"official","system":"https://example.org/ids","value":"%3$s"}],%5$s},
                 "request":{"method":"POST","url":"%2$s"}}""".formatted(url, type, id, type.toLowerCase(Locale.ROOT), content);
    }

    private static String encounter(String patient) {
        return """
                "status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                "type":[{"coding":[{"system":"http://snomed.info/sct","code":"185349003","display":"Encounter for check up"}],
                "text":"Encounter for check up (procedure)"}],"subject":{"reference":"%s","display":"Kari Li"},
                "period":{"start":"2020-01-07T19:53:43+01:00","end":"2020-01-07T20:08:43+01:00"}""".formatted(patient);
    }

    private static String condition(String patient, String encounter, int i) {
        return """
                "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
                "code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"%d",
                "display":"Prediabetes (finding)"}],"text":"Prediabetes (finding)"},"subject":{"reference":"%s"},
                "encounter":{"reference":"%s"},"onsetDateTime":"2019-06-17T19:53:43+02:00",
                "recordedDate":"2019-06-17T19:53:43+02:00\"""".formatted(15777000 + i, patient, encounter);
    }

    private static String observation(String patient, String encounter, int i) {
        return """
                "status":"final","category":[{"coding":[{"system":
                "http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory","display":"Laboratory"}]}],
                "code":{"coding":[{"system":"http://loinc.org","code":"4548-4",
                "display":"Hemoglobin A1c/Hemoglobin.total in Blood"}],"text":"Hemoglobin A1c/Hemoglobin.total in Blood"},
                "subject":{"reference":"%s"},"encounter":{"reference":"%s"},
                "effectiveDateTime":"2024-07-08T19:53:43+02:00","issued":"2024-07-08T19:53:43.300+02:00",
                "valueQuantity":{"value":%d.89,"unit":"%%","system":"http://unitsofmeasure.org","code":"%%"},
                "referenceRange":[{"low":{"value":4.0,"unit":"%%"},"high":{"value":6.5,"unit":"%%"},
                "text":"4.0-6.5 %%"}]""".formatted(patient, encounter, i % 20);
    }
}

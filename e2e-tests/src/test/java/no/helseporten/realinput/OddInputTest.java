package no.helseporten.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.journeys.Journey;
import no.helseporten.realinput.Sample.Answer;
import no.helseporten.world.Source;
import no.helseporten.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is strange and can be stored all the same is found on pages that stay whole. */
@Journey
class OddInputTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> OBSERVATIONS = List.of(
            "'valueQuantity':{'value':3},'referenceRange':[{'low':{'value':5},'high':{'value':1}}]",
            "'valueQuantity':{'value':0},'referenceRange':[{'low':{'value':0},'high':{'value':0}}]",
            "'valueQuantity':{'value':1e12},'referenceRange':[{'high':{'value':1e-9}}]",
            "'valueQuantity':{'value':1e50},'referenceRange':[{'low':{'value':-1e50}}]",
            "'valueQuantity':{'value':5,'unit':'<b>'}",
            "'valueString':'<script>alert(1)</script> ${1+1} #{home.title}'",
            "'dataAbsentReason':{'text':'?'}",
            "'effectiveDateTime':'1800-01-01','valueInteger':-1",
            "'status':'cancelled'",
            "'component':[{'code':{'text':'a'}},{'code':{},'valueBoolean':true}]");

    private static final List<String> ATTACHMENTS = List.of(
            "'contentType':'application/x-foo','data':'YWJj'",
            "'contentType':'no type','data':'YWJj'",
            "'data':'YWJj'",
            "'contentType':'text/plain; charset=foo','data':'QmryJHJu'",
            "'contentType':'text/html','data':'PHNjcmlwdD54PC9zY3JpcHQ+PHAgb25jbGljaz15PmE8L3A+'",
            "'contentType':'application/pdf','url':'https://elsewhere.example/a.pdf'",
            "'contentType':'application/pdf','url':'Binary/later'",
            "'title':'nothing but a title'");

    @Test
    void strange_values_and_contents_break_no_page(World world) {
        var citizen = Citizens.admit(world, Source.GP_OFFICE, "odd", JSON.readTree("""
                {"resourceType":"Patient","id":"odd","birthDate":"1951-03-04","name":[{"family":"</title>"}]}"""));
        List<Sample> samples = new ArrayList<>();
        OBSERVATIONS.forEach(with -> samples.add(sample("Observation", samples.size(), with)));
        ATTACHMENTS.forEach(with ->
                samples.add(sample("DocumentReference", samples.size(), "'content':[{'attachment':{" + with + "}}]")));

        String token = world.machineIssuer().tokenFor(Source.GP_OFFICE);
        for (Sample sample : samples) {
            Answer answer = sample.send(world.door(), token);
            assertThat(answer.isStored()).as(answer.toString()).isTrue();
        }

        var walk = new RecordWalk(world, citizen);
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.documents()).isEqualTo(ATTACHMENTS.size());
        assertThat(walk.resultsByAnalysis()).hasSize(OBSERVATIONS.size());
    }

    private static Sample sample(String type, int number, String with) {
        String required = type.equals("Observation") ? "'code':{'text':'Odd " + number + "'}" : "'status':'current'";
        String json = "{'resourceType':'%s','id':'odd-%d','subject':{'reference':'Patient/odd'},%s,%s}"
                .formatted(type, number, required, with);
        return new Sample(type + " " + number, JSON.readTree(json.replace('\'', '"')));
    }
}

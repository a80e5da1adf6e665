package no.helseporten.sector.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BigMessagesTest {

    private static final long BIG = 2 << 20;

    private final BigMessages messages = new BigMessages(2, Duration.ofMillis(1));

    @Test
    void thirdBigMessageIsAskedToComeBack() {
        int first = messages.enter(BIG);
        messages.enter(BIG);

        assertThatThrownBy(() -> messages.enter(BIG)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getStatusCode()).isEqualTo(503);
            assertThat(refusal.getResponseHeaders()).containsKey("Retry-After");
        });
        messages.leave(first);
        assertThat(messages.enter(BIG)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 30 << 20})
    void hugeOneAndOneOfUnknownSizeAreWorkedOnAlone(long size) {
        int taken = messages.enter(size);

        assertThatThrownBy(() -> messages.enter(BIG)).isInstanceOf(Refusal.class);
        messages.leave(taken);
        assertThat(messages.enter(BIG)).isEqualTo(1);
    }
}

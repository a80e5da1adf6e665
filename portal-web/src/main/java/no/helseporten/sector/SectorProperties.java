package no.helseporten.sector;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may come through the door, and with how much.
 *
 * @param issuer of the machine tokens (HelseID); without one the door is closed
 * @param audience that a token must be meant for; without one personnel are not let in, since a token that they got for
 *     another system would do here
 * @param organisationClaim the claim that names the organisation behind a token
 * @param personnel where a token tells who among health personnel reads
 * @param maxBody of one request, also after it is decompressed
 * @param maxEntries of one Bundle
 * @param sources the organisations connected
 */
@ConfigurationProperties("helseporten.sector")
public record SectorProperties(
        @Nullable String issuer,
        @Nullable String audience,

        @DefaultValue("helseid://claims/client/claims/orgnr_parent")
        String organisationClaim,

        @DefaultValue PersonnelClaims personnel,
        @DefaultValue("40MB") DataSize maxBody,
        @DefaultValue("20000") int maxEntries,
        @DefaultValue List<Source> sources) {

    /** @param register whether it speaks for the population register */
    public record Source(
            String organisation,
            String name,
            @DefaultValue("false") boolean register) {}

    public Optional<Source> source(String organisation) {
        return sources.stream()
                .filter(source -> source.organisation().equals(organisation))
                .findFirst();
    }
}

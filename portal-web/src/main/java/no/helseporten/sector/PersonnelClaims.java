package no.helseporten.sector;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a token tells who among health personnel reads, where she is and why. Each is a list of places. What decides
 * must be the same in all that tell it; of words the first place that tells any is taken. A place is a claim, and with {@code >} a member inside it, also of an element of a list. The defaults are those
 * of the attest in tillitsrammeverket (NHN), as HelseID gives it in {@code authorization_details}.
 *
 * @param hpr number in the register of health personnel
 * @param role authorisation, profession or role, in words or as a code
 * @param legalEntity organisation number of who is answerable
 * @param unit organisation number of where she is (behandlingssted)
 * @param purpose TREAT, ETREAT, COC or BTG
 * @param reason why, in words or as a code; breaking the glass needs it
 */
public record PersonnelClaims(
        @DefaultValue({
            "authorization_details > practitioner > hpr_nr > id",
            "authorization_details > practitioner > hpr_nr",
            "helseid://claims/hpr/hpr_number"
        })
        List<String> hpr,

        @DefaultValue({"authorization_details > practitioner > identifier > name", "name"})
        List<String> name,

        @DefaultValue({
            "authorization_details > practitioner > authorization > text",
            "authorization_details > practitioner > authorization > code"
        })
        List<String> role,

        @DefaultValue({
            "authorization_details > practitioner > legal_entity > id",
            "helseid://claims/client/claims/orgnr_parent"
        })
        List<String> legalEntity,

        @DefaultValue("authorization_details > practitioner > legal_entity > name")
        List<String> legalEntityName,

        @DefaultValue({
            "authorization_details > practitioner > point_of_care > id",
            "helseid://claims/client/claims/orgnr_child"
        })
        List<String> unit,

        @DefaultValue("authorization_details > practitioner > point_of_care > name")
        List<String> unitName,

        @DefaultValue("authorization_details > care_relationship > purpose_of_use > code")
        List<String> purpose,

        @DefaultValue({
            "authorization_details > care_relationship > purpose_of_use_details > text",
            "authorization_details > care_relationship > purpose_of_use_details > code"
        })
        List<String> reason) {}

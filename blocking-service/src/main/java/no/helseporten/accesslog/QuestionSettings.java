package no.helseporten.accesslog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWithinDays how long an organisation has to answer: a month, by GDPR art. 12(3)
 */
@ConfigurationProperties("helseporten.accesslog")
public record QuestionSettings(@DefaultValue("30") int answerWithinDays) {

    public QuestionSettings {
        if (answerWithinDays < 1) {
            throw new IllegalArgumentException("helseporten.accesslog.answer-within-days must be at least 1");
        }
    }
}

package no.helseporten.record.web;

import java.util.Set;
import no.helseporten.record.SafeHtml;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code record:html="${…}"} writes a {@link SafeHtml} into its element. It takes nothing else, so that no text can
 * reach a page unescaped by mistake.
 */
@Component
class SafeHtmlDialect extends AbstractProcessorDialect {

    SafeHtmlDialect() {
        super("Cleaned HTML of the record", "record", 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Html(prefix));
    }

    private static final class Html extends AbstractAttributeTagProcessor {

        Html(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "html", true, 1000, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (!(value instanceof SafeHtml html)) {
                throw new IllegalArgumentException("record:html takes SafeHtml only");
            }
            structure.setBody(html.toString(), false);
        }
    }
}

package no.helseporten.portal.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Answers an act that leads to a page with 303: the page is to be asked for with GET (RFC 9110 § 15.4.4). */
@Configuration(proxyBeanMethods = false)
class SeeOther {

    @Bean
    SmartInitializingSingleton redirectsSeeOther(ThymeleafViewResolver views) {
        return () -> views.setRedirectHttp10Compatible(false);
    }
}

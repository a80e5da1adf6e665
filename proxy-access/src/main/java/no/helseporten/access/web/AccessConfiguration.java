package no.helseporten.access.web;

import java.util.List;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessDoor accessDoor(CurrentActor currentActor, AskAtTheDoor askAtTheDoor) {
        return new AccessDoor(currentActor, askAtTheDoor);
    }

    @Bean
    WebMvcConfigurer accessWeb(AccessDoor door) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(door);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SubjectArgument());
            }
        };
    }

    @Bean
    EveryPageDeclares everyPageDeclares(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new EveryPageDeclares(mappings.stream().toList());
    }

    @Bean
    static SubjectInForms subjectInForms(ObjectProvider<CurrentActor> currentActor) {
        return new SubjectInForms(currentActor);
    }
}

package org.redthread.web;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// The files of the shell under `/assets/`: style sheets, faces, modules.
///
/// A hash of the content stands in every address that a page or a style sheet gives, so browsers keep a file for a
/// year and never ask again; a changed file has another address.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    static final String ROOT = "/assets/";

    private final ObjectProvider<ResourceUrlProvider> addresses;

    Assets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    /// @param file its path below `static/`, `css/app.css`
    /// @throws IllegalArgumentException where there is no such file: a fault of the page, found by its test
    String address(String file) {
        var address = addresses.getObject().getForLookupPath(ROOT + file);
        if (address == null) throw new IllegalArgumentException("No asset " + file);
        return address;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/robots.txt").addResourceLocations("classpath:/static/");
        registry.addResourceHandler(ROOT + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new CssLinkResourceTransformer());
    }
}

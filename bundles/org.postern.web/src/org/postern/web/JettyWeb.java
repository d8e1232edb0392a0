package org.postern.web;

import org.osgi.service.component.annotations.Component;
import org.postern.api.web.ProfileSource;
import org.postern.api.web.ProfileWeb;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;

/** The profile service on Eclipse Jetty. */
@Component
public final class JettyWeb implements ProfileWeb {

	@Override
	public RunningWeb start(WebSettings settings, ProfileSource source, WebListener listener) throws WebException {
		return new Assembly(settings, source, Pace.usual()).start(Pages.of(source), listener);
	}
}

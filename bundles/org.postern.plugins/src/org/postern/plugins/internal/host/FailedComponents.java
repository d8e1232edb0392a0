package org.postern.plugins.internal.host;

import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Why components could not be made. */
interface FailedComponents {

	/** In one line. */
	String reason(Bundle bundle);

	static FailedComponents of(ServiceComponentRuntime runtime) {
		return bundle -> runtime.getComponentDescriptionDTOs(bundle).stream().flatMap(component -> failures(runtime, component))
				.findFirst().orElse("one of its components could not be made");
	}

	private static Stream<String> failures(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
		return runtime.getComponentConfigurationDTOs(component).stream()
				.filter(configuration -> configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
				.map(configuration -> component.implementationClass + " failed: " + root(configuration.failure));
	}

	/** The last cause that a stack trace names, which is the first in time. */
	private static String root(String trace) {
		return trace.lines().filter(line -> !line.startsWith("\t")).reduce((first, second) -> second).orElse(trace).strip()
				.replaceFirst("^Caused by: ", "");
	}
}

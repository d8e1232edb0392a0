package org.postern.cli;

import java.util.function.ToIntFunction;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command line as a service: takes the words after {@code postern}, returns the exit code. */
@Component(service = ToIntFunction.class, property = "postern.main=cli")
public final class Postern implements ToIntFunction<String[]> {

	private final ComponentServiceObjects<CommandServices> services;

	@Activate
	public Postern(@Reference ComponentServiceObjects<CommandServices> services) {
		this.services = services;
	}

	@Override
	public int applyAsInt(String[] words) {
		return new Cancellable(
				cancel -> new Commands(() -> services.getService().get(), Shell.ofProcess(), cancel).run(words)).run();
	}
}

package org.postern.backend.local.imap;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.angus.activation.MailcapRegistryProviderImpl;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * A class loader that sees Jakarta Mail's providers. They are found through the thread's context class loader, which
 * under OSGi sees nothing by itself.
 */
public final class MailProviders extends ClassLoader {

	private final List<ClassLoader> loaders = List.of(MailStreamProvider.class.getClassLoader(),
			MailcapRegistryProviderImpl.class.getClassLoader());

	public MailProviders() {
		super(MailProviders.class.getClassLoader());
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		for (ClassLoader loader : loaders) {
			try {
				return loader.loadClass(name);
			} catch (ClassNotFoundException e) {
				continue;
			}
		}
		throw new ClassNotFoundException(name);
	}

	@Override
	protected Enumeration<URL> findResources(String name) throws IOException {
		for (ClassLoader loader : loaders) {
			Enumeration<URL> found = loader.getResources(name);
			if (found.hasMoreElements()) {
				return found;
			}
		}
		return Collections.emptyEnumeration();
	}
}

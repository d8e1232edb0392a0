package org.postern.mail.internal;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;

import org.eclipse.angus.activation.MailcapFile;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Sees the bundles of the Jakarta Mail and Jakarta Activation providers at once. Both APIs look for their providers
 * through the thread's context class loader; with only one of the two, writing a multipart message fails with
 * "no object DCH".
 */
final class MailClassLoader extends ClassLoader {

	MailClassLoader() {
		super(MailClassLoader.class.getClassLoader());
	}

	/** Asked when mail is first needed: most commands of Postern need none, and should not wait for it. */
	private static List<ClassLoader> bundles() {
		return List.of(IMAPStore.class.getClassLoader(), MailcapFile.class.getClassLoader());
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		for (ClassLoader bundle : bundles()) {
			try {
				return bundle.loadClass(name);
			} catch (ClassNotFoundException e) {
				// the next bundle may have it
			}
		}
		throw new ClassNotFoundException(name);
	}

	@Override
	protected URL findResource(String name) {
		return bundles().stream().map(bundle -> bundle.getResource(name)).filter(Objects::nonNull).findFirst().orElse(null);
	}

	@Override
	protected Enumeration<URL> findResources(String name) throws IOException {
		List<URL> found = new ArrayList<>();
		for (ClassLoader bundle : bundles()) {
			found.addAll(Collections.list(bundle.getResources(name)));
		}
		return Collections.enumeration(found);
	}
}

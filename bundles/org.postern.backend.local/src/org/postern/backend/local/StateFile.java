package org.postern.backend.local;

import java.io.IOException;

import org.postern.api.backend.BackendException;
import org.postern.backend.local.files.AtomicFile;
import org.postern.backend.local.state.Configuration;
import org.postern.backend.local.state.ConfigurationText;

/** The server's configuration on disk, with the one before it beside it. */
record StateFile(LocalFolder folder) {

	/** The text that holds: the former one where the present one cannot be understood. */
	String read() throws BackendException {
		try {
			String present = folder.state().read();
			if (isUnderstood(present)) {
				return present;
			}
			String former = folder.formerState().read();
			if (!former.isEmpty() && isUnderstood(former)) {
				return former;
			}
			throw new BackendException(folder.state().path() + " cannot be understood.",
					"Restore a revision, or remove the file and apply the policy again.");
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	private static boolean isUnderstood(String text) {
		try {
			new ConfigurationText().read(text);
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	Configuration configuration() throws BackendException {
		return new ConfigurationText().read(read());
	}

	/** Has the text ready beside the file; a full disk says so now. Only whoever has the folder may commit it. */
	AtomicFile.Prepared prepare(String text) throws BackendException {
		try {
			String present = folder.state().read();
			if (isUnderstood(present) && !present.isEmpty()) {
				folder.formerState().write(present);
			}
			return folder.state().prepare(text);
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	void commit(AtomicFile.Prepared prepared) throws BackendException {
		try {
			prepared.commit();
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	void write(String text) throws BackendException {
		try (AtomicFile.Prepared prepared = prepare(text)) {
			prepared.commit();
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	BackendException unusable(IOException e) {
		return new BackendException("The folder " + folder.path() + " cannot be used: " + e.getMessage(),
				"Make it readable and writable, and see that the disk is not full.", e);
	}
}

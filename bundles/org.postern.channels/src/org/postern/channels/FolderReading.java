package org.postern.channels;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.host.HostFiles;
import org.postern.host.HostFiles.Kind;
import org.postern.host.HostFilesException;

/** Reads documents back from a folder, wherever it is. */
record FolderReading(HostFiles files, String folder) {

	/** Those that are there. */
	List<Document> read(List<String> names) throws ChannelException {
		List<Document> found = new ArrayList<>();
		try {
			for (String name : names) {
				String file = folder + "/" + name;
				if (files.kind(file) == Kind.FILE) {
					found.add(new Document(name, "", files.read(file)));
				}
			}
			return found;
		} catch (HostFilesException e) {
			throw new ChannelException(folder + " cannot be read: " + e.getMessage(), e.remedy(), e);
		}
	}
}

package org.postern.api.web;

/** Is told what a running profile service does by itself. Called on any thread; must not block. */
public interface WebListener {

	/** Something changed what is answered: an edited site, a renewed certificate. */
	void changed(String what);

	/** Something could not be taken up; what was answered before still is. */
	void trouble(String what, String remedy);

	/** Tells nobody. */
	static WebListener none() {
		return new WebListener() {
			@Override
			public void changed(String what) {
				// nobody listens
			}

			@Override
			public void trouble(String what, String remedy) {
				// nobody listens
			}
		};
	}
}

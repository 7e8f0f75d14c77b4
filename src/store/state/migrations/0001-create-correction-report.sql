-- A reader reports that a figure seems wrong. No name, no address, nothing that leads to a person.
CREATE TABLE correction_report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamptz NOT NULL,
  indicator_slug text NOT NULL CHECK (char_length(indicator_slug) BETWEEN 1 AND 200),
  release_id text NOT NULL CHECK (release_id ~ '^[0-9a-f]{16}$'),
  period text CHECK (char_length(period) <= 40),
  dimensions jsonb NOT NULL CHECK (jsonb_typeof(dimensions) = 'object'),
  message text NOT NULL CHECK (char_length(message) BETWEEN 1 AND 2000),
  status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'inProgress', 'corrected', 'declined'))
);

CREATE INDEX correction_report_status ON correction_report (status, id DESC);

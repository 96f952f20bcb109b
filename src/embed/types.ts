/** Turns sentences into vectors; the same size for all, similar for sentences that mean the same in any language. */
export interface Embedder {
  /**
   * @returns one vector a sentence, in order
   * @throws {HexaplaError} `embeddings.unreachable`, `embeddings.refused`, `embeddings.not-installed`
   */
  embed(sentences: readonly string[]): Promise<readonly Float32Array[]>
}

/** Where vectors come from: chosen by whoever starts the program, never by a text or a request. */
export interface EmbeddingsSource {
  /** Address of an HTTP service, or path of a folder with an ONNX model. */
  readonly place: string
  /** Name of the model, for services that hold several. */
  readonly model: string | null
  /** Sent to the service as a bearer token; never shown or logged. */
  readonly key: string | null
}
